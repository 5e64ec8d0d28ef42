import Foundation
import PackagePlugin

/// Embeds the files of the package's `templates/` in the target, so the tool is a single file.
///
/// SwiftPM's own resources would lose their paths, and can't lie outside the target.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates")
    let names = FileManager.default.enumerator(atPath: templates.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { name in
      let isFolder =
        (try? templates.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
      let isText = [".html", ".css", ".yml"].contains { name.hasSuffix($0) }
      return isText || name.hasPrefix("files/") && !isFolder && !name.contains("/.") && !name.hasSuffix(".md")
    }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding the templates",
        executable: try context.tool(named: "EmbedTemplates").url,
        arguments: [templates.path, output.path] + files,
        inputFiles: files.map { templates.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }
}

/// The reason why a command can't do what was asked.
///
/// Like a ``Diagnostic``, an error gets its words in the file that finds it.
package struct CommandError: Error, Hashable {
  /// The problem, in one sentence without a full stop; `nil` if ``findings`` describe it.
  package let message: Diagnostic.Wording?

  /// The mistakes in content or templates that stop the command.
  package let findings: [Diagnostic]

  /// 1 if content or templates have mistakes, 2 if the command can't run.
  package var exitCode: Int32 { message == nil ? 1 : 2 }

  package init(nl: String, en: String) { (message, findings) = (Diagnostic.Wording(nl: nl, en: en), []) }

  package init(findings: [Diagnostic]) { (message, self.findings) = (nil, findings) }
}

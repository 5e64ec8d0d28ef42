import Basics

/// The pipelines of a site in a repository of its own, for GitLab and for GitHub; each ignores those of the other.
enum Pipelines {
  static let files = [
    (".gitlab-ci.yml", PackageResources.gitlab_ci_yml), (".github/workflows/site.yml", PackageResources.github_yml),
    (".pipelines/install.sh", PackageResources.install_sh), (".pipelines/build.sh", PackageResources.build_sh),
    (".pipelines/summary.jq", PackageResources.summary_jq),
    (".pipelines/codequality.jq", PackageResources.codequality_jq),
  ].map { File(path: $0, bytes: $1) }
}

using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>The cells that show the subjects of bindings.</summary>
internal static class SubjectCells
{
    /// <summary>The names of users.</summary>
    public static string Users(ApiList<Subject> subjects) => Names(subjects, "User", static s => s.Name);

    /// <summary>The names of groups.</summary>
    public static string Groups(ApiList<Subject> subjects) => Names(subjects, "Group", static s => s.Name);

    /// <summary>Namespaces and names of ServiceAccounts.</summary>
    public static string ServiceAccounts(ApiList<Subject> subjects) => Names(subjects, "ServiceAccount", static s => s.Namespace + "/" + s.Name);

    private static string Names(ApiList<Subject> subjects, string kind, Func<Subject, string> name) => string.Join(", ", subjects.Where(s => s.Kind == kind).Select(name));
}

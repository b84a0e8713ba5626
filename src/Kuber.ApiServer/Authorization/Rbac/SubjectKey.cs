using Kuber.Api.Rbac.V1;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>By what a binding is found: a user or a group, in a namespace (empty: in the whole cluster).</summary>
/// <param name="Namespace">The namespace of the binding.</param>
/// <param name="IsGroup">Whether it is a group.</param>
/// <param name="Name">The name of the user or group.</param>
internal readonly record struct SubjectKey(string Namespace, bool IsGroup, string Name)
{
    /// <summary>The key of a subject of a binding in a namespace; null where the subject stands for nobody.</summary>
    public static SubjectKey? Of(Subject subject, string ns) => subject.Kind switch
    {
        "User" => new(ns, false, subject.Name),
        "Group" => new(ns, true, subject.Name),
        "ServiceAccount" when (subject.Namespace.Length > 0 ? subject.Namespace : ns) is { Length: > 0 } home => new(ns, false, ServiceAccountNames.User(home, subject.Name)),
        _ => null,
    };
}

using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>What one subject of a binding is given.</summary>
/// <param name="Namespace">The namespace of the binding; empty for one of the cluster.</param>
/// <param name="Binding">The name of the binding.</param>
/// <param name="Index">The place of the subject in the binding.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Role">The role.</param>
internal sealed record RoleGrant(string Namespace, string Binding, int Index, Subject Subject, RoleRef Role)
{
    /// <summary>Whether the role is a ClusterRole.</summary>
    public bool IsOfClusterRole { get; } = Role.Kind == "ClusterRole";

    /// <summary>The key of the role in its cache.</summary>
    public string RoleKey { get; } = Role.Kind == "ClusterRole" ? Role.Name : Namespace + "/" + Role.Name;

    /// <summary>What a RoleBinding or ClusterRoleBinding gives.</summary>
    public static IEnumerable<RoleGrant> Of(IApiObject binding)
    {
        var (subjects, role) = binding switch
        {
            ClusterRoleBinding cluster => (cluster.Subjects, cluster.RoleRef),
            RoleBinding local => (local.Subjects, local.RoleRef),
            _ => throw new InvalidOperationException($"{binding.GetType().Name} is no binding"),
        };
        for (var i = 0; i < subjects.Count; i++)
        {
            yield return new(binding.Metadata.Namespace, binding.Metadata.Name, i, subjects[i], role);
        }
    }

    /// <summary>Such as <c>RoleBinding "b/ns" of Role "r" to User "u"</c>.</summary>
    public override string ToString()
    {
        var binding = Namespace.Length == 0 ? $"ClusterRoleBinding {Quote(Binding)}" : $"RoleBinding {Quote(Binding + "/" + Namespace)}";
        var subject = Subject.Kind == "ServiceAccount" ? Subject.Name + "/" + (Subject.Namespace.Length > 0 ? Subject.Namespace : Namespace) : Subject.Name;
        return $"{binding} of {Role.Kind} {Quote(Role.Name)} to {Subject.Kind} {Quote(subject)}";
    }

    private static string Quote(string text) => FieldValueText.Quote(text);
}

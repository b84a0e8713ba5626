using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>A role and its binding, as <see cref="RoleText"/> writes them.</summary>
/// <param name="Name">The name of the role.</param>
/// <param name="Namespace">The namespace of both; empty for a ClusterRole.</param>
/// <param name="BindingName">The name of the binding.</param>
internal sealed record WrittenRole(string Name, string Namespace, string BindingName)
{
    private const string Aggregate = "rbac.authorization.k8s.io/aggregate-to-";

    private static readonly ApiMap<string> AutoUpdated = ApiMap.Of((DefaultRoles.AutoUpdate, "true"));
    private static readonly ApiMap<string> Bootstrapping = ApiMap.Of(("kubernetes.io/bootstrapping", "rbac-defaults"));

    /// <summary>Whether there is a binding.</summary>
    public bool IsBound { get; init; }

    /// <summary>Whom the role is bound to.</summary>
    public ApiList<Subject> Subjects { get; init; }

    /// <summary>What the role allows.</summary>
    public ApiList<PolicyRule> Rules { get; init; }

    /// <summary>The role whose parts it gathers; empty where it has rules of its own.</summary>
    public string Gathers { get; init; } = "";

    /// <summary>The role of which it is a part; or empty.</summary>
    public string CountsFor { get; init; } = "";

    /// <summary>The role as a ClusterRole.</summary>
    public ClusterRole ToClusterRole() => new()
    {
        Metadata = new()
        {
            Name = Name,
            Annotations = AutoUpdated,
            Labels = CountsFor.Length == 0 ? Bootstrapping : Bootstrapping.Set(Aggregate + CountsFor, "true"),
        },
        Rules = Rules,
        AggregationRule = Gathers.Length == 0 ? null : new() { ClusterRoleSelectors = [new() { MatchLabels = ApiMap.Of((Aggregate + Gathers, "true")) }] },
    };

    /// <summary>The role as a Role.</summary>
    public Role ToRole() => new() { Metadata = new() { Name = Name, Namespace = Namespace, Annotations = AutoUpdated, Labels = Bootstrapping }, Rules = Rules };

    /// <summary>The binding of a ClusterRole.</summary>
    public ClusterRoleBinding ToClusterRoleBinding() => new()
    {
        Metadata = new() { Name = BindingName, Annotations = AutoUpdated, Labels = Bootstrapping },
        Subjects = Subjects,
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = Name },
    };

    /// <summary>The binding of a Role.</summary>
    public RoleBinding ToRoleBinding() => new()
    {
        Metadata = new() { Name = BindingName, Namespace = Namespace, Annotations = AutoUpdated, Labels = Bootstrapping },
        Subjects = Subjects,
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = Name },
    };
}

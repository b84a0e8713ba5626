using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

/// <summary>Gives the rights of a cluster role to subjects, in the whole cluster.</summary>
[ApiMessage("io.k8s.api.rbac.v1.ClusterRoleBinding")]
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding")]
public sealed partial record ClusterRoleBinding : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Who gets the rights.</summary>
    [Field(2, "subjects")]
    [ListType("atomic")]
    public ApiList<Subject> Subjects { get; init; }

    /// <summary>The cluster role; it cannot change.</summary>
    [Field(3, "roleRef", Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}

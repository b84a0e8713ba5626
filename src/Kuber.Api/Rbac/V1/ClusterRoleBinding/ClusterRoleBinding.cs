using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.ClusterRoleBinding")]
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding")]
public sealed partial record ClusterRoleBinding : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "subjects")]
    [ListType("atomic")]
    public ApiList<Subject> Subjects { get; init; }

    [Field(3, "roleRef", Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}

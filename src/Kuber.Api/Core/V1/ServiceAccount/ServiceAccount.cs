using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ServiceAccount")]
[ApiKind("", "v1", "ServiceAccount")]
public sealed partial record ServiceAccount : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "secrets")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<ObjectReference> Secrets { get; init; }

    [Field(3, "imagePullSecrets")]
    [ListType("atomic")]
    public ApiList<LocalObjectReference> ImagePullSecrets { get; init; }

    [Field(4, "automountServiceAccountToken")]
    public bool? AutomountServiceAccountToken { get; init; }
}

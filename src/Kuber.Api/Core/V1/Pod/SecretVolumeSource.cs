using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecretVolumeSource")]
public sealed partial record SecretVolumeSource
{
    [Field(1, "secretName")]
    public string SecretName { get; init; } = "";

    [Field(2, "items")]
    [ListType("atomic")]
    public ApiList<KeyToPath> Items { get; init; }

    [Field(3, "defaultMode")]
    public int? DefaultMode { get; init; }

    [Field(4, "optional")]
    public bool? Optional { get; init; }
}

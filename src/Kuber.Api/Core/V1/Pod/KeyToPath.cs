using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.KeyToPath")]
public sealed partial record KeyToPath
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(3, "mode")]
    public int? Mode { get; init; }
}

using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.SecretReference")]
[MapType("atomic")]
public sealed partial record SecretReference
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";
}

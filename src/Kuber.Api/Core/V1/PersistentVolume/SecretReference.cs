using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Secret of any namespace.</summary>
[ApiMessage("io.k8s.api.core.v1.SecretReference")]
[MapType("atomic")]
public sealed partial record SecretReference
{
    /// <summary>The name of the Secret.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The namespace of the Secret.</summary>
    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";
}

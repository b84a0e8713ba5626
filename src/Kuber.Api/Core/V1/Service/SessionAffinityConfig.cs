using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Settings of session affinity.</summary>
[ApiMessage("io.k8s.api.core.v1.SessionAffinityConfig")]
public sealed partial record SessionAffinityConfig
{
    /// <summary>Settings for affinity by client address.</summary>
    [Field(1, "clientIP")]
    public ClientIPConfig? ClientIP { get; init; }
}

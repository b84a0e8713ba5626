using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How long the requests of one client address go to the same pod.</summary>
[ApiMessage("io.k8s.api.core.v1.ClientIPConfig")]
public sealed partial record ClientIPConfig
{
    /// <summary>Seconds after which a client may get another pod; 1 to 86400, 10800 by default.</summary>
    [Field(1, "timeoutSeconds")]
    public int? TimeoutSeconds { get; init; }
}

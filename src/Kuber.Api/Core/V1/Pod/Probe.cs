using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Probe")]
public sealed partial record Probe
{
    [Field(1, "handler", Inline = true)]
    public ProbeHandler Handler { get; init; } = ProbeHandler.Empty;

    [Field(2, "initialDelaySeconds")]
    public int InitialDelaySeconds { get; init; }

    [Field(3, "timeoutSeconds")]
    public int TimeoutSeconds { get; init; }

    [Field(4, "periodSeconds")]
    public int PeriodSeconds { get; init; }

    [Field(5, "successThreshold")]
    public int SuccessThreshold { get; init; }

    [Field(6, "failureThreshold")]
    public int FailureThreshold { get; init; }

    [Field(7, "terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; init; }
}

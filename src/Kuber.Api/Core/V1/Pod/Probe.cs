using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A check of a container, made over and over.</summary>
[ApiMessage("io.k8s.api.core.v1.Probe")]
public sealed partial record Probe
{
    /// <summary>How the check is made.</summary>
    [Field(1, "handler", Inline = true)]
    public ProbeHandler Handler { get; init; } = ProbeHandler.Empty;

    /// <summary>Seconds from the start of the container to the first check.</summary>
    [Field(2, "initialDelaySeconds")]
    public int InitialDelaySeconds { get; init; }

    /// <summary>Seconds after which a check has failed; 1 by default.</summary>
    [Field(3, "timeoutSeconds")]
    public int TimeoutSeconds { get; init; }

    /// <summary>Seconds between checks; 10 by default.</summary>
    [Field(4, "periodSeconds")]
    public int PeriodSeconds { get; init; }

    /// <summary>How many checks in a row must pass after a failure; 1 by default, and always 1 for liveness and startup.</summary>
    [Field(5, "successThreshold")]
    public int SuccessThreshold { get; init; }

    /// <summary>How many checks in a row must fail; 3 by default.</summary>
    [Field(6, "failureThreshold")]
    public int FailureThreshold { get; init; }

    /// <summary>Seconds that the container has to end when this probe failed, in place of the pod's.</summary>
    [Field(7, "terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; init; }
}

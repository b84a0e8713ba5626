namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Probe.</summary>
public sealed class PlainProbe
{
    public PlainHTTPGetAction? HttpGet { get; set; }

    public int? InitialDelaySeconds { get; set; }

    public int? TimeoutSeconds { get; set; }

    public int? PeriodSeconds { get; set; }

    public int? SuccessThreshold { get; set; }

    public int? FailureThreshold { get; set; }
}

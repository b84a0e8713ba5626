namespace Kuber.Kubelet.Probes;

/// <summary>The result of one probe.</summary>
/// <param name="Success">Whether it succeeded.</param>
/// <param name="Output">What the probe said.</param>
internal readonly record struct ProbeOutcome(bool Success, string Output);

namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a PodSecurityContext.</summary>
public sealed class PlainPodSecurityContext
{
    public long? FsGroup { get; set; }
}

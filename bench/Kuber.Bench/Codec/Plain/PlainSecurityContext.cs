namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a SecurityContext.</summary>
public sealed class PlainSecurityContext
{
    public PlainCapabilities? Capabilities { get; set; }

    public long? RunAsUser { get; set; }

    public bool? RunAsNonRoot { get; set; }

    public bool? ReadOnlyRootFilesystem { get; set; }

    public bool? AllowPrivilegeEscalation { get; set; }
}

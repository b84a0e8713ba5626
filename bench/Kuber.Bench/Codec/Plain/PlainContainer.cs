namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a Container.</summary>
public sealed class PlainContainer
{
    public string? Name { get; set; }

    public string? Image { get; set; }

    public List<string>? Command { get; set; }

    public List<string>? Args { get; set; }

    public List<PlainContainerPort>? Ports { get; set; }

    public List<PlainEnvVar>? Env { get; set; }

    public PlainResourceRequirements? Resources { get; set; }

    public List<PlainVolumeMount>? VolumeMounts { get; set; }

    public PlainProbe? LivenessProbe { get; set; }

    public PlainProbe? ReadinessProbe { get; set; }

    public string? TerminationMessagePath { get; set; }

    public string? TerminationMessagePolicy { get; set; }

    public string? ImagePullPolicy { get; set; }

    public PlainSecurityContext? SecurityContext { get; set; }
}

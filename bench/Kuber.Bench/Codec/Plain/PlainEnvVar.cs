namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a EnvVar.</summary>
public sealed class PlainEnvVar
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    public PlainEnvVarSource? ValueFrom { get; set; }
}

namespace Kuber.Bench.Codec.Plain;

/// <summary>What the pod of the benchmark sets of a EnvVarSource.</summary>
public sealed class PlainEnvVarSource
{
    public PlainObjectFieldSelector? FieldRef { get; set; }
}

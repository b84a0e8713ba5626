using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An environment variable of a container.</summary>
[ApiMessage("io.k8s.api.core.v1.EnvVar")]
public sealed partial record EnvVar
{
    /// <summary>The name of the variable.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value; $(NAME) stands for a variable set before, $$ for a dollar sign.</summary>
    [Field(2, "value")]
    public string Value { get; init; } = "";

    /// <summary>Where the value comes from; not together with value.</summary>
    [Field(3, "valueFrom")]
    public EnvVarSource? ValueFrom { get; init; }
}

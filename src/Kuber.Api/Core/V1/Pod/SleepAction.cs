using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Waits.</summary>
[ApiMessage("io.k8s.api.core.v1.SleepAction")]
public sealed partial record SleepAction
{
    /// <summary>How many seconds.</summary>
    [Field(1, "seconds", Required = true)]
    public long Seconds { get; init; }
}

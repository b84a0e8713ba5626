using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A mark of a device that keeps requests away which do not tolerate it.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceTaint")]
public sealed partial record DeviceTaint
{
    /// <summary>The key of the taint.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The value of the taint.</summary>
    [Field(2, "value")]
    public string Value { get; init; } = "";

    /// <summary>NoSchedule keeps new pods away, NoExecute also evicts those that use the device, None only informs.</summary>
    [Field(3, "effect", Required = true, GoType = "v1.DeviceTaintEffect")]
    [Enum("NoExecute", "NoSchedule", "None")]
    public string Effect { get; init; } = "";

    /// <summary>When the taint was added; set by the server.</summary>
    [Field(4, "timeAdded")]
    public Time? TimeAdded { get; init; }
}

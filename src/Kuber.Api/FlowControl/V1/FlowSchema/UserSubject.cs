using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A user.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.UserSubject")]
public sealed partial record UserSubject
{
    /// <summary>The name of the user; * is every one.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}

using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A ServiceAccount.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.ServiceAccountSubject")]
public sealed partial record ServiceAccountSubject
{
    /// <summary>The namespace of the account.</summary>
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the account; * is every one.</summary>
    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";
}

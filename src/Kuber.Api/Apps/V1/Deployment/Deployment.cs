using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Keeps a number of equal pods running and changes them step by step.</summary>
[ApiMessage("io.k8s.api.apps.v1.Deployment")]
[ApiKind("apps", "v1", "Deployment")]
public sealed partial record Deployment : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Which pods are wanted, and how many.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public DeploymentSpec Spec { get; init; } = DeploymentSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public DeploymentStatus Status { get; init; } = DeploymentStatus.Empty;
}

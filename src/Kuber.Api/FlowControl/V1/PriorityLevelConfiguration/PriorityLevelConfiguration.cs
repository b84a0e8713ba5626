using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A share of the server's seats, and what happens when they are taken.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration")]
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration")]
public sealed partial record PriorityLevelConfiguration : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The level.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PriorityLevelConfigurationSpec Spec { get; init; } = PriorityLevelConfigurationSpec.Empty;

    /// <summary>What is wrong with it.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public PriorityLevelConfigurationStatus Status { get; init; } = PriorityLevelConfigurationStatus.Empty;
}

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>A number of replicas could not be reckoned; the message says why.</summary>
internal sealed class ScalingException(string message) : Exception(message)
{
    /// <summary>The reason that the condition <c>ScalingActive</c> gives.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What that condition says.</summary>
    public string Condition { get; init; } = "";
}

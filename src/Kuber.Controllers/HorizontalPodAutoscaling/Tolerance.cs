using Kuber.Api.Autoscaling.V2;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>How far from its target a metric may be without anything being done.</summary>
/// <param name="Up">How far above.</param>
/// <param name="Down">How far below.</param>
internal readonly record struct Tolerance(double Up, double Down)
{
    private const double Default = 0.1;

    /// <summary>The tolerance of an autoscaler.</summary>
    public static Tolerance Of(HorizontalPodAutoscaler autoscaler) => new(
        autoscaler.Spec.Behavior?.ScaleUp?.Tolerance?.ToDouble() ?? Default, autoscaler.Spec.Behavior?.ScaleDown?.Tolerance?.ToDouble() ?? Default);

    /// <summary>Whether a ratio of value to target needs nothing done.</summary>
    public bool Allows(double ratio) => ratio >= 1 - Down && ratio <= 1 + Up;
}

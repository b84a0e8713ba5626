namespace Kuber.ApiServer.Admission.ValidatingPolicies;

/// <summary>What a policy has against a request.</summary>
/// <param name="Denied">What the actions of the binding are taken for.</param>
/// <param name="Refused">What refuses the request whatever the actions are.</param>
internal sealed record PolicyVerdict(IReadOnlyList<PolicyDecision> Denied, IReadOnlyList<string> Refused)
{
    /// <summary>Nothing.</summary>
    public static PolicyVerdict Admitted { get; } = new([], []);
}

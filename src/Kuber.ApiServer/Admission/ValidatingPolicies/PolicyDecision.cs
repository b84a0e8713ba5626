namespace Kuber.ApiServer.Admission.ValidatingPolicies;

/// <summary>Why a policy does not admit a request.</summary>
/// <param name="Message">The words.</param>
/// <param name="Reason">The reason of the refusal, such as <c>Invalid</c>; empty for the usual one.</param>
internal readonly record struct PolicyDecision(string Message, string Reason);

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>Why a policy refuses a request.</summary>
/// <param name="Message">The words.</param>
/// <param name="Reason">The reason of the failure.</param>
internal readonly record struct PolicyRefusal(string Message, string Reason);

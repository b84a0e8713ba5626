namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What bindings of policies that check and of policies that change have in common.</summary>
public interface IPolicyBindingSpec
{
    /// <summary>The name of the policy.</summary>
    string PolicyName { get; }

    /// <summary>The parameters.</summary>
    ParamRef? ParamRef { get; }

    /// <summary>Which of the policy's requests; all when not set.</summary>
    MatchResources? MatchResources { get; }
}

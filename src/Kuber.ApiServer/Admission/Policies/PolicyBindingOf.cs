using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Matching;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>A binding, and the name of the policy that it puts into force.</summary>
internal readonly record struct PolicyBindingOf(string Policy, PolicyBinding Binding)
{
    /// <summary>Reads a binding.</summary>
    public static PolicyBindingOf Of(string name, IPolicyBindingSpec spec, ApiList<string> actions) =>
        new(spec.PolicyName, new(name, MatchCriteria.Of(spec.MatchResources), spec.ParamRef, actions));
}

using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Matching;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>What puts a policy into force.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Criteria">What it is for.</param>
/// <param name="ParamRef">The parameters; null for none.</param>
/// <param name="Actions">What happens to what a policy that checks does not like.</param>
internal sealed record PolicyBinding(string Name, MatchCriteria Criteria, ParamRef? ParamRef, ApiList<string> Actions);

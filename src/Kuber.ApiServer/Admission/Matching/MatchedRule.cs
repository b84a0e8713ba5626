using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.Matching;

/// <summary>A rule on what is done with which resources.</summary>
/// <param name="Rule">Operations, groups, versions, resources and scope.</param>
/// <param name="Names">The names of the objects; empty for all.</param>
internal readonly record struct MatchedRule(RuleWithOperations Rule, ApiList<string> Names);

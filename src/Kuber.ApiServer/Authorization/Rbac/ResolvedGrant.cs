using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>A grant with the rules of its role.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Rules">The rules; empty where the role is not there.</param>
/// <param name="Error">Why there are no rules; empty otherwise.</param>
internal readonly record struct ResolvedGrant(RoleGrant Grant, ApiList<PolicyRule> Rules, string Error);

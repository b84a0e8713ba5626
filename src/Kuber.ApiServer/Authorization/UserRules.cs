using Kuber.Api.Rbac.V1;

namespace Kuber.ApiServer.Authorization;

/// <summary>What a user may do in a namespace, gathered from all authorisers.</summary>
internal sealed class UserRules
{
    /// <summary>The rules, in the order in which they were found.</summary>
    public List<PolicyRule> Rules { get; } = [];

    /// <summary>What could not be found out.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Whether the user may do more than the rules say.</summary>
    public bool Incomplete { get; set; }
}

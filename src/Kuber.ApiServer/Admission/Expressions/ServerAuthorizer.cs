using Kuber.Api.Selectors;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization;
using Kuber.Machinery.Cel.Functions.Authorization;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>Answers expressions by the server's own authorisers.</summary>
/// <param name="access">Decides.</param>
/// <param name="user">For whom it is asked.</param>
internal sealed class ServerAuthorizer(AccessControl access, UserInfo user) : ICelAuthorizer
{
    /// <inheritdoc/>
    public ICelAuthorizer ForServiceAccount(string @namespace, string name) =>
        new ServerAuthorizer(access, new UserInfo(ServiceAccountNames.User(@namespace, name), ServiceAccountNames.Groups(@namespace)));

    /// <inheritdoc/>
    public CelDecision CheckPath(string path, string verb) => Decide(new() { User = user, IsResource = false, Path = path, Verb = verb });

    /// <inheritdoc/>
    public CelDecision CheckResource(CelResourceAttributes attributes, string verb) => Decide(new()
    {
        User = user,
        Verb = verb,
        Group = attributes.Group,
        Version = "*",
        Resource = attributes.Resource,
        Subresource = attributes.Subresource,
        Namespace = attributes.Namespace,
        Name = attributes.Name,
        // A selector that is wrong narrows nothing: who may list all may list less.
        Fields = attributes.FieldSelector.Length == 0 ? FieldSelector.Everything : AccessAttributes.Selected(attributes.FieldSelector),
    });

    private CelDecision Decide(AccessAttributes attributes)
    {
        var result = access.Authorize(attributes);
        return new(result.IsAllowed, result.Reason, null);
    }
}

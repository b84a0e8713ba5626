using Kuber.Api.Registry;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Registry;

/// <summary>One request to a resource, from either transport.</summary>
internal sealed class RequestContext
{
    private List<string>? warnings;

    /// <summary>Who asks.</summary>
    public required UserInfo User { get; init; }

    /// <summary>The verb, such as <c>create</c> or <c>deletecollection</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The resource, in the version asked for.</summary>
    public required ServedResource Resource { get; init; }

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The namespace; empty for cluster-scoped objects and for all namespaces.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name; empty for collections.</summary>
    public string Name { get; init; } = "";

    /// <summary>Nothing is to be stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who owns the fields that the request sets.</summary>
    public string FieldManager { get; init; } = "";

    /// <summary>The field manager as the client names it; empty where it names none.</summary>
    public string FieldManagerOption { get; init; } = "";

    /// <summary>What becomes of unknown fields: <c>Ignore</c>, <c>Warn</c> or <c>Strict</c>.</summary>
    public string FieldValidation { get; init; } = "";

    /// <summary>Apply takes over fields of other managers.</summary>
    public bool Force { get; init; }

    /// <summary>The time to ask by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Ends when the client goes or the server stops.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether the front end has authorised the request already; otherwise <see cref="ApiOperations"/> does.</summary>
    public bool IsAuthorized { get; init; }

    /// <summary>Whether the server itself asks, for what it cannot start without: no webhook is asked.</summary>
    public bool SkipsWebhooks { get; init; }

    /// <summary>What strategies may depend on.</summary>
    public StrategyContext Strategy => field ??= new(Clock, User.Name, User.Groups) { UserUid = User.Uid, UserExtra = User.Extra, Warn = Warn };

    /// <summary>Warnings for the client.</summary>
    public IReadOnlyList<string> Warnings => warnings ?? [];

    /// <summary>The key of the object below the resource's prefix.</summary>
    public string Key => Resource.Namespaced ? Namespace + "/" + Name : Name;

    /// <summary>Adds a warning for the client; each text once.</summary>
    public void Warn(string text)
    {
        warnings ??= [];
        if (text.Length > 0 && !warnings.Contains(text))
        {
            warnings.Add(text);
        }
    }

    /// <summary>The same request, as a dry run or not.</summary>
    public RequestContext WithDryRun(bool dryRun) => With(Verb, Resource, Subresource, Namespace, Name, dryRun);

    /// <summary>The same request for another object, as a part of it.</summary>
    public RequestContext With(string verb, ServedResource resource, string subresource, string ns, string name) =>
        With(verb, resource, subresource, ns, name, DryRun);

    private RequestContext With(string verb, ServedResource resource, string subresource, string ns, string name, bool dryRun) => new()
    {
        User = User,
        Verb = verb,
        Resource = resource,
        Subresource = subresource,
        Namespace = ns,
        Name = name,
        DryRun = dryRun,
        IsAuthorized = IsAuthorized,
        FieldManager = FieldManager,
        FieldManagerOption = FieldManagerOption,
        SkipsWebhooks = SkipsWebhooks,
        FieldValidation = FieldValidation,
        Force = Force,
        Clock = Clock,
        Cancellation = Cancellation,
        warnings = warnings ??= [],
    };
}

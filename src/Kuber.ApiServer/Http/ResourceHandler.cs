using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Connect;
using Kuber.ApiServer.Interception;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Serves requests to resources: finds the resource, negotiates, decodes the body, calls the operation and sends the answer.
/// </summary>
internal sealed partial class ResourceHandler(ApiServerCore core)
{
    private readonly ConnectHandlers connections = new(core, core.Proxies);

    private const string CborApply = "application/apply-patch+cbor";

    /// <summary>Serves a request; failures are thrown as <see cref="StatusException"/>.</summary>
    public async Task HandleAsync(HttpContext http, RequestInfo info, UserInfo user)
    {
        var resource = core.Resources.Find(info.Group, info.Version, info.Resource);
        if (resource is null)
        {
            if (!core.Resources.IsBuiltIn(info.Group))
            {
                await ApiResponse.SendTextAsync(http, 404, "404 page not found\n");
                return;
            }

            throw StatusErrors.PathNotFound();
        }

        var subresource = info.Subresource.Length == 0 ? null : resource.Subresource(info.Subresource) ?? throw StatusErrors.PathNotFound();
        if (info.Rest.Length > 0 && info.Subresource != "proxy")
        {
            throw StatusErrors.PathNotFound();
        }

        // Namespaced objects are reached through their namespace alone, cluster-scoped ones never through one.
        var scoped = resource.Namespaced ? info.Namespace.Length > 0 : info.Namespace.Length == 0 || NamespaceDeletion.Concerns(resource);
        if (!scoped && (!resource.Namespaced || info.HasNamePart))
        {
            throw StatusErrors.PathNotFound();
        }

        if (info.Subresource != "proxy" || http.Request.Method != "OPTIONS")
        {
            CheckMethod(info, resource, subresource, scoped);
        }

        if (HttpMethods.IsHead(http.Request.Method) && info.Subresource != "proxy")
        {
            throw StatusErrors.MethodNotAllowed();
        }

        if (connections.Find(resource, info.Subresource) is { } connection)
        {
            await connections.HandleAsync(connection, http, info, Context(http, info, user, resource));
            return;
        }

        var representation = Negotiate(http, resource);
        var context = Context(http, info, user, resource);
        context.Warn(resource.DeprecationWarning);
        try
        {
            await DispatchAsync(http, info, context, representation);
        }
        finally
        {
            if (!http.Response.HasStarted)
            {
                WarningHeaders.Set(http, context.Warnings);
            }
        }
    }

    private static void CheckMethod(RequestInfo info, ServedResource resource, SubresourceDefinition? subresource, bool scoped)
    {
        var verb = info.Verb is "watch" && info.IsWatchPath ? "watch" : info.Verb;
        var verbs = subresource?.Verbs ?? resource.Verbs;
        var known = verb.Length > 0 && (verbs.Contains(verb) || (verb == "watch" && info.HasNamePart && verbs.Contains("watch")));
        if (!known || (verb == "create" && info.HasNamePart && subresource is null) || (!info.HasNamePart && verb is "update" or "patch" or "get"))
        {
            // A resource that has no object paths at all has none for this one either.
            if (subresource is null && info.HasNamePart && !verbs.Contains("get") && !verbs.Contains("delete"))
            {
                throw StatusErrors.PathNotFound();
            }

            throw StatusErrors.MethodNotAllowed();
        }

        if (!scoped && verb is "create" or "deletecollection")
        {
            if (resource.Namespaced && !scoped)
            {
                throw StatusErrors.MethodNotAllowed();
            }
        }
    }

    private OfferedFormats Formats(ServedResource resource) => new(resource.HasProtobuf, core.Options.FeatureGates.IsOn(FeatureGates.CborServingAndStorage));

    private Representation Negotiate(HttpContext http, ServedResource resource)
    {
        var accept = http.Request.Headers.Accept.ToString();
        var pretty = IsPretty(http.Request);
        var formats = Formats(resource);
        var types = formats.MediaTypes;
        if (accept.Length > 0 && accept != "application/json" && !MediaType.ParseAccept(accept).Any(t => t.Name is "*/*" || types.Contains(t.Name)))
        {
            throw StatusErrors.NotAcceptablePath(types);
        }

        // What is only created, as reviews are, has no metadata to show and no columns.
        return Representation.Choose(accept, formats, resource.Verbs.Contains("get"), pretty) ?? throw Representation.NotAcceptable(formats with { Protobuf = true });
    }

    /// <summary>Whether the client wants line breaks: it says so, or it is a browser or curl.</summary>
    public static bool IsPretty(HttpRequest request)
    {
        if (QueryOptions.Flag(request.Query, "pretty") is { } asked)
        {
            return asked;
        }

        var agent = request.Headers.UserAgent.ToString();
        return agent.StartsWith("curl", StringComparison.Ordinal) || agent.StartsWith("Wget", StringComparison.Ordinal)
            || agent.StartsWith("Mozilla/5.0", StringComparison.Ordinal);
    }

    private RequestContext Context(HttpContext http, RequestInfo info, UserInfo user, ServedResource resource)
    {
        var query = http.Request.Query;
        var manager = QueryOptions.Text(query, "fieldManager");
        return new()
        {
            User = user,
            Verb = info.Verb,
            Resource = resource,
            Subresource = info.Subresource,
            Namespace = resource.Namespaced ? info.Namespace : "",
            Name = info.Verb == "create" && info.Subresource.Length == 0 ? "" : info.Name,
            DryRun = query["dryRun"].Count > 0,
            FieldManager = manager.Length > 0 ? manager : ManagerOf(http.Request.Headers.UserAgent.ToString()),
            FieldManagerOption = manager,
            FieldValidation = QueryOptions.Text(query, "fieldValidation"),
            Force = QueryOptions.Flag(query, "force") ?? false,
            IsAuthorized = true,
            Clock = core.Options.Clock,
            Cancellation = http.RequestAborted,
        };
    }

    private static string ManagerOf(string agent)
    {
        var slash = agent.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? agent : agent[..slash];
        if (name.Any(char.IsControl))
        {
            name = string.Concat(name.Where(c => !char.IsControl(c)));
        }

        return name.Length == 0 ? "unknown" : name.Length > 128 ? name[..128] : name;
    }

    private async Task DispatchAsync(HttpContext http, RequestInfo info, RequestContext context, Representation representation)
    {
        var resource = context.Resource;
        var query = http.Request.Query;
        switch (info.Verb)
        {
            case "get":
                var found = await core.Operations.GetAsync(context, QueryOptions.Text(query, "resourceVersion"));
                await SendAsync(http, 200, representation, context, found);
                break;
            case "list":
                var options = QueryOptions.List(query);
                var list = await core.Operations.ListAsync(context, options);
                WarningHeaders.Set(http, context.Warnings);
                await ObjectWriter.SendListAsync(http, representation, resource, list, core.Options.Clock);
                break;
            case "watch":
                await WatchAsync(http, info, context, representation);
                break;
            case "create":
                await CreateAsync(http, context, representation);
                break;
            case "update":
                await UpdateAsync(http, context, representation);
                break;
            case "patch":
                await PatchAsync(http, context, representation);
                break;
            case "delete":
            case "deletecollection":
                await DeleteAsync(http, info, context, representation);
                break;
            default:
                throw StatusErrors.MethodNotAllowed();
        }
    }

    private Task SendAsync(HttpContext http, int code, Representation representation, RequestContext context, Cache.CacheItem item)
    {
        WarningHeaders.Set(http, context.Warnings);
        return ObjectWriter.SendAsync(http, code, representation, core.Subresources.Kind(context), item, context.Verb == "get", core.Options.Clock);
    }

    private async Task CreateAsync(HttpContext http, RequestContext context, Representation representation)
    {
        QueryOptions.CheckWrite(http.Request.Query, "CreateOptions", false);
        if (context.Subresource.Length > 0 || !context.Resource.IsStored)
        {
            await PostAsync(http, context, representation);
            return;
        }

        var body = await ReadObjectAsync(http, context);
        var item = await core.Operations.CreateAsync(context, body);
        await SendAsync(http, 201, representation, context, item);
    }

    private async Task UpdateAsync(HttpContext http, RequestContext context, Representation representation)
    {
        QueryOptions.CheckWrite(http.Request.Query, "UpdateOptions", false);
        var body = await ReadObjectAsync(http, context);
        var (item, created) = await core.Operations.UpdateAsync(context, body);
        await SendAsync(http, created ? 201 : 200, representation, context, item);
    }

    private async Task PatchAsync(HttpContext http, RequestContext context, Representation representation)
    {
        var name = MediaType.Parse(http.Request.ContentType ?? "")?.Name;
        var type = name switch
        {
            "application/json-patch+json" => PatchType.Json,
            "application/merge-patch+json" => PatchType.Merge,
            "application/strategic-merge-patch+json" => PatchType.StrategicMerge,
            "application/apply-patch+yaml" => PatchType.Apply,
            CborApply when Formats(context.Resource).Cbor => PatchType.Apply,
            _ => throw StatusErrors.UnsupportedMediaTypePath(),
        };
        if (type == PatchType.StrategicMerge && !context.Resource.TakesStrategicPatches)
        {
            throw StatusErrors.UnsupportedMediaType("application/json-patch+json", "application/merge-patch+json", "application/apply-patch+yaml");
        }

        QueryOptions.CheckWrite(http.Request.Query, "PatchOptions", type == PatchType.Apply);
        var body = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        if (name == CborApply)
        {
            body = CborBody.ToJson(body);
        }

        var (item, created) = await core.Operations.PatchAsync(context, new(type, body));
        await SendAsync(http, created ? 201 : 200, representation, context, item);
    }

    private async Task DeleteAsync(HttpContext http, RequestInfo info, RequestContext context, Representation representation)
    {
        var options = await ReadDeleteOptionsAsync(http, context);
        context = Context(http, info, context.User, context.Resource, !options.DryRun.IsEmpty);
        if (info.Verb == "deletecollection")
        {
            var list = await core.Operations.DeleteCollectionAsync(context, options, QueryOptions.List(http.Request.Query));
            WarningHeaders.Set(http, context.Warnings);
            await ObjectWriter.SendListAsync(http, representation, context.Resource, list, core.Options.Clock);
            return;
        }

        var outcome = await core.Operations.DeleteAsync(context, options);
        var code = !outcome.Gone && options.OrphanDependents == false ? 202 : 200;
        if (!outcome.Gone || context.Resource.DeleteReturnsObject)
        {
            await SendAsync(http, code, representation, context, outcome.Item);
            return;
        }

        var status = new Status
        {
            StatusValue = "Success",
            Details = new()
            {
                Name = context.Name,
                Group = context.Resource.Group,
                Kind = context.Resource.Plural,
                Uid = outcome.Item.Value.Metadata.Uid,
            },
        };
        WarningHeaders.Set(http, context.Warnings);
        await ApiResponse.SendStatusAsync(http, status, representation);
    }

    private RequestContext Context(HttpContext http, RequestInfo info, UserInfo user, ServedResource resource, bool dryRun)
    {
        var made = Context(http, info, user, resource);
        return dryRun == made.DryRun ? made : made.WithDryRun(dryRun);
    }

    private async Task<DeleteOptions> ReadDeleteOptionsAsync(HttpContext http, RequestContext context)
    {
        var body = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        if (body.Length == 0)
        {
            return QueryOptions.Delete(http.Request.Query);
        }

        return DeleteBody.Decode(body, BodyDecoder.FormatOf(http.Request.ContentType, Formats(context.Resource) with { Protobuf = true }), context);
    }

    private async Task<IApiObject> ReadObjectAsync(HttpContext http, RequestContext context) =>
        (IApiObject)await ReadAsync(http, context, new BodyKind(core.Subresources.Kind(context), core.Resources));

    private async Task<object> ReadAsync(HttpContext http, RequestContext context, BodyKind kind)
    {
        var format = BodyDecoder.FormatOf(http.Request.ContentType, Formats(context.Resource));
        var body = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        return BodyDecoder.Decode(body, format, kind, context);
    }

    private async Task WatchAsync(HttpContext http, RequestInfo info, RequestContext context, Representation representation)
    {
        var options = QueryOptions.List(http.Request.Query);
        if (representation.Format == WireFormat.Protobuf && representation.Shape == Shape.Table)
        {
            throw Representation.NotAcceptable(Formats(context.Resource));
        }

        var seconds = options.TimeoutSeconds is > 0 and { } asked ? asked : 1800 + core.Identifiers.Next(1800);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), core.Options.Clock);
        var intercepted = HttpInterception.Of(http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource([timeout.Token, http.RequestAborted, core.Stopping, intercepted?.CutToken ?? CancellationToken.None]);
        await using IWatchOutput output = OneWaySocket.IsAskedFor(http)
            ? new SocketWatchOutput(http, text: representation.Format is WireFormat.Json or WireFormat.Yaml, end)
            : new AnswerWatchOutput(http.Response, representation.WatchContentType);
        var writer = new WatchWriter(http, output, representation, context.Resource, core.Options.Clock);
        Status? failure = null;
        try
        {
            using var watcher = await core.Operations.WatchAsync(context, options);
            WarningHeaders.Set(http, context.Warnings);
            await writer.RunAsync(watcher, options, end.Token);
        }
        catch (StatusException e) when (e.Code == 410)
        {
            // A watch that cannot start where it was asked to is told so as a watch.
            failure = e.Status;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The watch timed out, the client went, or the server stops.
        }

        switch (intercepted?.Cut)
        {
            case WatchCut.Expire:
                failure ??= StatusErrors.Expired("The resourceVersion for the provided watch is too old.").Status;
                break;
            case WatchCut.Break:
                http.Abort();
                return;
        }

        if (failure is not null)
        {
            await writer.FailAsync(failure, http.RequestAborted);
        }
    }
}

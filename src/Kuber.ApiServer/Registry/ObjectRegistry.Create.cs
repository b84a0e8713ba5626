using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.CustomResources.Rules;
using Kuber.Machinery.Errors;
using Kuber.Store;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    private const int GenerateNameAttempts = 8;

    /// <summary>Creates an object from a request's body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The object.</param>
    /// <param name="owned">Whether the body says already who owns its fields.</param>
    public async Task<CacheItem> CreateAsync(RequestContext context, IApiObject body, bool owned = false)
    {
        body = FillNamespace(context, body);
        body = context.Resource.Default(ResetSystemFields(OwnerReferenceDuplicates.Remove(context, body, false)));
        body = owned ? body : WithManager(context, body, null, ChangeRules.Object);
        var name = body.Metadata.Name.Length > 0 ? body.Metadata.Name : "";
        var named = context.With(context.Verb, context.Resource, context.Subresource, context.Namespace, name);
        var request = new AdmissionRequest(named, AdmissionOperation.Create, body, null);
        await admission.MutateAsync(request, context.Cancellation);
        body = FillNamespace(context, OwnerReferenceDuplicates.Remove(context, request.Object!, true));
        for (var attempt = 0; ; attempt++)
        {
            var generated = body.Metadata is { Name.Length: 0, GenerateName.Length: > 0 };
            var candidate = generated ? body.WithMetadata(body.Metadata with { Name = identifiers.GenerateName(body.Metadata.GenerateName) }) : body;
            var item = await TryCreateAsync(context, candidate);
            if (item is not null)
            {
                return item;
            }

            if (!generated)
            {
                throw AlreadyExists(context, candidate.Metadata.Name);
            }

            if (attempt == GenerateNameAttempts - 1)
            {
                throw StatusErrors.GenerateNameConflict(context.Resource.QualifiedName, candidate.Metadata.Name);
            }
        }
    }

    private StatusException AlreadyExists(RequestContext context, string name)
    {
        var failure = StatusErrors.AlreadyExists(context.Resource.QualifiedName, name);
        var present = resources.Cache(context.Resource).Find(context.With(context.Verb, context.Resource, "", context.Namespace, name).Key);
        return present?.Value.Metadata.DeletionTimestamp is null
            ? failure
            : new(failure.Status with { Message = "object is being deleted: " + failure.Status.Message });
    }

    /// <summary>The object with the namespace of the request; that of a cluster-scoped object is dropped.</summary>
    public static IApiObject FillNamespace(RequestContext context, IApiObject body)
    {
        var meta = body.Metadata;
        if (meta.Namespace == context.Namespace)
        {
            return body;
        }

        return meta.Namespace.Length == 0 || context.Namespace.Length == 0
            ? body.WithMetadata(meta with { Namespace = context.Namespace })
            : throw StatusErrors.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
    }

    private static IApiObject ResetSystemFields(IApiObject body)
    {
        var meta = body.Metadata;
        return meta is { CreationTimestamp: null, DeletionTimestamp: null, DeletionGracePeriodSeconds: null, Uid: "", SelfLink: "" }
            ? body
            : body.WithMetadata(meta with { CreationTimestamp = null, DeletionTimestamp = null, DeletionGracePeriodSeconds = null, Uid = "", SelfLink = "" });
    }

    private async Task<CacheItem?> TryCreateAsync(RequestContext context, IApiObject value)
    {
        var resource = context.Resource;
        if (value.Metadata.ResourceVersion.Length > 0 && value.Metadata.ResourceVersion != "0")
        {
            throw StatusErrors.Unclassified("resourceVersion should not be set on objects to be created");
        }

        value = value.WithMetadata(value.Metadata with
        {
            Uid = identifiers.Uid(),
            CreationTimestamp = Time.Now(context.Clock),
            ResourceVersion = "",
        });
        value = resource.PrepareForCreate(value, context.Strategy);
        await using var lease = new WriteLease();
        foreach (var hook in hooks)
        {
            if (hook.Concerns(resource))
            {
                value = await hook.BeforeAsync(context, value, null, lease);
            }
        }

        var errors = new FieldErrors { Rules = RuleReader.Instance, Expressions = PolicyLanguage.Instance };
        ObjectMetaValidation.Create(value.Metadata, resource.Namespaced, resource.ValidateName, errors, resource.RepeatedMetadataChecks.HasFlag(MetadataChecks.AnyFinalizer));
        ValidateByHooks(context, value, null, errors);
        resource.Validate(value, errors);
        ThrowIfInvalid(context, value.Metadata.Name, errors);
        foreach (var warning in resource.WarningsOnCreate(value))
        {
            context.Warn(warning);
        }

        value = resource.Canonicalize(value);
        var name = value.Metadata.Name;
        var named = context.With(context.Verb, resource, context.Subresource, context.Namespace, name);
        await admission.ValidateAsync(new(named, AdmissionOperation.Create, value, null) { Lease = lease }, context.Cancellation);
        var cache = resources.Cache(resource);
        if (context.DryRun)
        {
            await follower.WaitForLatestAsync(context.Cancellation);
            return cache.Find(named.Key) is null ? Item(named.Key, resource.ToStorage(value), 0) : null;
        }

        var stored = resource.ToStorage(value);
        var bytes = cache.Resource.EncodeStored(stored);
        follower.Announce(bytes, stored);
        try
        {
            var key = resource.StorePrefix + named.Key;
            var result = await AuthoredAsync(context, () => CreateAsync(key, bytes, context.Cancellation));
            if (result.Outcome == StoreWriteOutcome.Conflict)
            {
                return null;
            }

            lease.Keep();
            return await WrittenAsync(cache, named.Key, stored, result.Revision);
        }
        finally
        {
            follower.Retract(bytes);
        }
    }
}

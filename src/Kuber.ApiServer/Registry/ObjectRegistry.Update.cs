using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.CustomResources.Rules;
using Kuber.Machinery.Errors;
using Kuber.Store;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>Makes the new object from the present one (null: there is none), both as the rules of the change show them, in the version of the request.</summary>
    public delegate ValueTask<IApiObject> Transform(IApiObject? existing);

    /// <summary>Replaces an object, or what <paramref name="rules"/> show of it, by a request's body; creates it where the resource allows that.</summary>
    public Task<(CacheItem Item, bool Created)> UpdateAsync(RequestContext context, IApiObject body, ChangeRules rules)
    {
        body = FillNamespace(context, body);
        if (body.Metadata.Name.Length == 0)
        {
            throw StatusErrors.BadRequest($"the name of the object ({context.Name} based on URL) was undeterminable: name must be provided");
        }

        if (body.Metadata.Name != context.Name)
        {
            throw StatusErrors.BadRequest($"the name of the object ({body.Metadata.Name}) does not match the name on the URL ({context.Name})");
        }

        body = rules.Kind(context.Resource).Default(OwnerReferenceDuplicates.Remove(context, body, false));
        return ChangeAsync(context, existing => ValueTask.FromResult(Owned(context, body, existing, rules)), context.Resource.AllowCreateOnUpdate && context.Subresource.Length == 0, rules);
    }

    /// <summary>What a client writes with its owners; those of a new object are found when it is created.</summary>
    private IApiObject Owned(RequestContext context, IApiObject body, IApiObject? existing, ChangeRules rules) =>
        existing is null ? body : WithManager(context, body, existing, rules);

    /// <summary>Computes a change until it is stored without a race.</summary>
    /// <param name="context">The request.</param>
    /// <param name="transform">Makes the new object.</param>
    /// <param name="create">Whether an object that does not exist is created.</param>
    /// <param name="rules">What the change may touch.</param>
    /// <param name="rebases">Whether the change is computed anew from a newer object even where the result names a version, as patches do.</param>
    /// <returns>The object itself, not what the rules show of it.</returns>
    public async Task<(CacheItem Item, bool Created)> ChangeAsync(RequestContext context, Transform transform, bool create, ChangeRules rules, bool rebases = false)
    {
        var resource = context.Resource;
        var cache = resources.Cache(resource);
        for (var attempt = 0; ; attempt++)
        {
            await follower.WaitForLatestAsync(context.Cancellation);
            var present = cache.Find(context.Key);
            if (present is null)
            {
                var made = create ? await transform(null) : throw NotFound(context);
                if (!rebases)
                {
                    CheckUid(context, made.Metadata.Uid, "");
                }

                if (IsVersioned(made))
                {
                    // The version of an object that is gone says nothing of the new one.
                    made = made.WithMetadata(made.Metadata with { ResourceVersion = "" });
                }

                var creation = context.With("create", resource, "", context.Namespace, context.Name);
                access.Require(AccessAttributes.Of(creation));
                return (await CreateAsync(creation, made, owned: rebases), true);
            }

            var old = resource.FromStorage(present.Value);
            var view = await transform(rules.OwnedView(old));
            var versioned = !rules.IsComputed && IsVersioned(view);
            var item = await TryUpdateAsync(context, cache, present, old, view, versioned, rebases, rules);
            if (item is not null)
            {
                return (item, false);
            }

            if ((versioned && !rebases) || attempt == Attempts)
            {
                throw Conflict(context);
            }
        }
    }

    /// <summary>Whether an object names the version that it is a change of; 0 stands for any, what is no number fails.</summary>
    private static bool IsVersioned(IApiObject value)
    {
        var version = value.Metadata.ResourceVersion;
        if (version.Length > 0 && !ulong.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            var why = version.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
            throw StatusErrors.Unclassified($"strconv.ParseUint: parsing {FieldValueText.Quote(version)}: {why}");
        }

        return version is not ("" or "0");
    }

    /// <summary>A change that names a uid is one of the object of that uid alone.</summary>
    private static void CheckUid(RequestContext context, string asked, string found)
    {
        if (asked.Length > 0 && asked != found)
        {
            var key = context.Resource.StorePrefix + context.Key;
            throw Conflict(context, $"StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: {asked}, UID in object meta: {found}");
        }
    }

    private async Task<CacheItem?> TryUpdateAsync(
        RequestContext context, ResourceCache cache, CacheItem present, IApiObject old, IApiObject view, bool versioned, bool rebases, ChangeRules rules)
    {
        var resource = context.Resource;
        if (!rules.IsComputed)
        {
            var request = new AdmissionRequest(context, AdmissionOperation.Update, view, rules.View(old)) { Viewed = rules.Kind(resource) };
            await admission.MutateAsync(request, context.Cancellation);
            view = OwnerReferenceDuplicates.Remove(context, request.Object!, true);
        }

        var value = rules.Merge(view, old);
        if (!rebases)
        {
            // The uid that a patch sets is no condition but a change, which the rules of metadata refuse.
            CheckUid(context, value.Metadata.Uid, old.Metadata.Uid);
        }

        if (versioned && value.Metadata.ResourceVersion != old.Metadata.ResourceVersion)
        {
            throw Conflict(context);
        }

        if (!versioned && !rules.IsComputed && !resource.AllowUnconditionalUpdate)
        {
            var missing = new FieldErrors();
            missing.Invalid(FieldPath.Of("metadata", "resourceVersion"), value.Metadata.ResourceVersion.Length == 0 ? 0L : value.Metadata.ResourceVersion, "must be specified for an update");
            throw StatusErrors.Invalid(resource.QualifiedName, context.Name, missing);
        }

        value = value.WithMetadata(value.Metadata with
        {
            ResourceVersion = old.Metadata.ResourceVersion,
            Uid = value.Metadata.Uid.Length == 0 ? old.Metadata.Uid : value.Metadata.Uid,
            SelfLink = "",
        });
        value = KeepSystemFields(value, old);
        value = rules.Prepare(resource, value, old, context.Strategy);
        await using var lease = new WriteLease();
        if (rules.RunsHooks)
        {
            foreach (var hook in hooks)
            {
                if (hook.Concerns(resource))
                {
                    value = await hook.BeforeAsync(context, value, old, lease);
                }
            }
        }

        var errors = new FieldErrors { Rules = RuleReader.Instance, Expressions = PolicyLanguage.Instance };
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, resource.RepeatedMetadataChecks, errors);
        if (!rules.IsComputed)
        {
            ValidateByHooks(context, value, old, errors);
        }

        rules.Validate(resource, value, old, errors);
        ThrowIfInvalid(context, context.Name, errors);
        foreach (var warning in resource.WarningsOnUpdate(value, old))
        {
            context.Warn(warning);
        }

        value = resource.Canonicalize(value);
        if (!rules.IsComputed)
        {
            await admission.ValidateAsync(new(context, AdmissionOperation.Update, rules.View(value), rules.View(old)) { Viewed = rules.Kind(resource), Lease = lease }, context.Cancellation);
        }

        if (value.Equals(old))
        {
            return present;
        }

        if (EndsDeletion(resource, value))
        {
            return await TryEndAsync(context, cache, present, value, lease);
        }

        var stored = WithoutVersion(resource.ToStorage(value));
        if (context.DryRun)
        {
            return Item(present.Key, stored, present.Revision);
        }

        return await TryStoreAsync(context, cache, present, stored, lease);
    }

    private async Task<CacheItem?> TryStoreAsync(RequestContext context, ResourceCache cache, CacheItem present, IApiObject stored, WriteLease? lease)
    {
        stored = WithoutVersion(stored);
        var bytes = cache.Resource.EncodeStored(stored);
        follower.Announce(bytes, stored);
        try
        {
            var key = cache.Prefix + present.Key;
            var result = await AuthoredAsync(context, () => UpdateAsync(key, bytes, present.Revision, context.Cancellation));
            if (result.Outcome == StoreWriteOutcome.Conflict)
            {
                return null;
            }

            lease?.Keep();
            return await WrittenAsync(cache, present.Key, stored, result.Revision);
        }
        finally
        {
            follower.Retract(bytes);
        }
    }

    /// <summary>An update that takes the last finalizer off an object that is being deleted removes the object.</summary>
    private static bool EndsDeletion(ServedResource resource, IApiObject value) =>
        value.Metadata is { DeletionTimestamp: not null, Finalizers.IsEmpty: true, DeletionGracePeriodSeconds: null or 0 }
        && !NamespaceDeletion.Holds(resource, value);

    private async Task<CacheItem?> TryEndAsync(RequestContext context, ResourceCache cache, CacheItem present, IApiObject value, WriteLease lease)
    {
        if (context.DryRun)
        {
            return Item(present.Key, context.Resource.ToStorage(value), present.Revision);
        }

        var result = await AuthoredAsync(context, () => store.DeleteIfAsync(cache.Prefix + present.Key, present.Revision, context.Cancellation));
        if (result.Outcome == StoreWriteOutcome.Conflict)
        {
            return null;
        }

        lease.Keep();
        await follower.WaitForAsync(result.Revision, context.Cancellation);
        await NotifyGoneAsync(context.Resource, value, context.Cancellation);
        return Item(present.Key, context.Resource.ToStorage(value), present.Revision);
    }

    private void ValidateByHooks(RequestContext context, IApiObject value, IApiObject? old, FieldErrors errors)
    {
        foreach (var hook in hooks)
        {
            if (hook.Concerns(context.Resource))
            {
                hook.Validate(context, value, old, errors);
            }
        }
    }

    private async ValueTask NotifyGoneAsync(ServedResource resource, IApiObject value, CancellationToken cancellationToken)
    {
        foreach (var hook in hooks)
        {
            if (hook.Concerns(resource))
            {
                await hook.GoneAsync(value, cancellationToken);
            }
        }
    }

    private static IApiObject KeepSystemFields(IApiObject value, IApiObject old)
    {
        var (meta, was) = (value.Metadata, old.Metadata);
        return value.WithMetadata(meta with
        {
            Generation = was.Generation,
            CreationTimestamp = was.CreationTimestamp ?? meta.CreationTimestamp,
            DeletionTimestamp = was.DeletionTimestamp ?? meta.DeletionTimestamp,
            DeletionGracePeriodSeconds = was.DeletionTimestamp is not null && meta.DeletionGracePeriodSeconds is null ? was.DeletionGracePeriodSeconds : meta.DeletionGracePeriodSeconds,
        });
    }
}

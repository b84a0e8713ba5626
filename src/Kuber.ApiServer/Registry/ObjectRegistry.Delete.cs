using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Store;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>Deletes an object, or marks it so that it goes when its grace period and finalizers have ended.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">How it goes.</param>
    /// <param name="admit">Whether admission sees the delete; not where it has seen another request that ends in it.</param>
    /// <param name="ofCollection">Whether the object is deleted as a part of its collection: admission is not told its name then.</param>
    public async Task<DeletionOutcome> DeleteAsync(RequestContext context, DeleteOptions options, bool admit = true, bool ofCollection = false)
    {
        CheckDeleteOptions(options);
        var resource = context.Resource;
        var cache = resources.Cache(resource);
        CacheItem? marked = null;
        for (var attempt = 0; ; attempt++)
        {
            await follower.WaitForLatestAsync(context.Cancellation);
            var present = cache.Find(context.Key);
            if (present is null)
            {
                return marked is null ? throw NotFound(context) : new(marked, true);
            }

            CheckPreconditions(context, options.Preconditions, present.Value.Metadata);
            if (admit)
            {
                var request = new AdmissionRequest(context, AdmissionOperation.Delete, null, resource.FromStorage(present.Value)) { DeleteOptions = options, AskedName = ofCollection ? "" : context.Name };
                await admission.MutateAsync(request, context.Cancellation);
                await admission.ValidateAsync(request, context.Cancellation);
            }

            var plan = DeletionPlan.For(cache.Resource, present.Value, options, context.Clock);
            if (plan.Changed is null && !plan.Remove)
            {
                return new(present, false);
            }

            if (context.DryRun)
            {
                return new(plan.Changed is null ? present : Item(present.Key, plan.Changed, present.Revision), plan.Remove);
            }

            if (plan.Changed is not null)
            {
                if (await TryStoreAsync(context, cache, present, plan.Changed, null) is { } item)
                {
                    if (!plan.Remove)
                    {
                        return new(item, false);
                    }

                    // Watchers have seen that it goes at once; the next round removes it.
                    (marked, admit, options) = (item, false, options with { Preconditions = null });
                    continue;
                }
            }
            else
            {
                var result = await AuthoredAsync(context, () => store.DeleteIfAsync(cache.Prefix + present.Key, present.Revision, context.Cancellation));
                if (result.Outcome == StoreWriteOutcome.Done)
                {
                    await follower.WaitForAsync(result.Revision, context.Cancellation);
                    await NotifyGoneAsync(resource, present.Value, context.Cancellation);
                    return new(marked ?? present, true);
                }
            }

            if (attempt == Attempts)
            {
                throw Conflict(context);
            }
        }
    }

    /// <summary>Deletes all objects of a request's scope; returns them as they were.</summary>
    public async Task<ListResult> DeleteCollectionAsync(RequestContext context, DeleteOptions options, ListOptions listOptions)
    {
        CheckDeleteOptions(options);
        var list = await ListAsync(context, listOptions);
        foreach (var item in list.Items)
        {
            try
            {
                var meta = item.Value.Metadata;
                await DeleteAsync(context.With("delete", context.Resource, "", meta.Namespace, meta.Name), options, ofCollection: true);
            }
            catch (StatusException e) when (e.Code == 404)
            {
                // Somebody else was faster.
            }
        }

        return list;
    }

    private static void CheckPreconditions(RequestContext context, Preconditions? preconditions, ObjectMeta meta)
    {
        var ofNamespace = NamespaceDeletion.Concerns(context.Resource);
        if (preconditions?.Uid is { } uid && uid != meta.Uid)
        {
            throw ofNamespace
                ? Conflict(context, $"Precondition failed: UID in precondition: {uid}, UID in object meta: {meta.Uid}")
                : StatusErrors.Conflict(context.Resource.QualifiedKind, meta.Name, $"the UID in the precondition ({uid}) does not match the UID in record ({meta.Uid}). The object might have been deleted and then recreated");
        }

        if (preconditions?.ResourceVersion is { } version && version != meta.ResourceVersion)
        {
            throw ofNamespace
                ? Conflict(context, $"Precondition failed: ResourceVersion in precondition: {version}, ResourceVersion in object meta: {meta.ResourceVersion}")
                : StatusErrors.Conflict(context.Resource.QualifiedKind, meta.Name, $"the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({meta.ResourceVersion}). The object might have been modified");
        }
    }

    private static void CheckDeleteOptions(DeleteOptions options)
    {
        var errors = new FieldErrors();
        if (options is { PropagationPolicy: not null, OrphanDependents: not null })
        {
            errors.Invalid(FieldPath.Of("propagationPolicy"), options.PropagationPolicy, "orphanDependents and deletionPropagation cannot be both set");
        }

        if (options.PropagationPolicy is not (null or "Foreground" or "Background" or "Orphan"))
        {
            errors.NotSupported(FieldPath.Of("propagationPolicy"), options.PropagationPolicy, "Foreground", "Background", "Orphan", "nil");
        }

        DryRunRule.Check(options.DryRun, errors);
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("DeleteOptions.meta.k8s.io", "", errors);
        }
    }
}

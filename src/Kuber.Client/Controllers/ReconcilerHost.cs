using Kuber.Api.Runtime;
using Kuber.Client.Informers;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Controllers;

/// <summary>
/// Runs a reconciler: a queue of keys, handlers that fill it, and workers that empty it.
/// <list type="number">
/// <item>Waits until the informers it was told of have synced.</item>
/// <item>Each worker takes a key and reconciles it.</item>
/// <item>The key stays taken until the caches have seen what the reconciler wrote for it: it reads its own writes.</item>
/// <item>A failure is logged here, once, and backs off that key alone. A conflict is retried without noise.</item>
/// </list>
/// </summary>
public sealed partial class ReconcilerHost : IDisposable
{
    private readonly string name;
    private readonly IReconciler reconciler;
    private readonly ControllerContext context;
    private readonly int workers;
    private readonly ILogger logger;
    private readonly List<IDisposable> registrations = [];
    private readonly List<Func<CancellationToken, Task>> needs = [];
    private readonly HashSet<Task> finishing = [];
    private readonly Func<bool> isIdle;

    /// <summary>A host for a reconciler.</summary>
    /// <param name="name">The controller's name, for logs.</param>
    /// <param name="reconciler">The reconciler.</param>
    /// <param name="context">What it works with.</param>
    /// <param name="workers">How many keys are reconciled at the same time.</param>
    public ReconcilerHost(string name, IReconciler reconciler, ControllerContext context, int workers = 5)
    {
        this.name = name;
        this.reconciler = reconciler;
        this.context = context;
        this.workers = workers;
        logger = context.Loggers.CreateLogger("Kuber.Controllers." + name);
        Queue = new(context.Clock);
        isIdle = () => Queue.IsIdle;
        context.Activity.Add(isIdle);
    }

    /// <summary>The keys to reconcile.</summary>
    public WorkQueue<ObjectKey> Queue { get; }

    /// <summary>Reconciles an object's key whenever it changes.</summary>
    public ReconcilerHost For<T>()
        where T : class, IApiObject, IApiMessage<T> =>
        Watch<T>((change, queue) =>
        {
            var meta = (change.New ?? change.Old)!.Metadata;
            queue.Add(new(meta.Namespace, meta.Name));
        });

    /// <summary>Reconciles the key of an object's controller (its owner of that kind) whenever the object changes; when it changes hands, both.</summary>
    public ReconcilerHost Owns<T>(string ownerKind)
        where T : class, IApiObject, IApiMessage<T> =>
        Watch<T>((change, queue) =>
        {
            var before = Owner(change.Old, ownerKind);
            var after = Owner(change.New, ownerKind);
            if (before is not null && before != after)
            {
                queue.Add(before.Value);
            }

            if (after is not null)
            {
                queue.Add(after.Value);
            }
        });

    /// <summary>Lets a handler choose what to reconcile when an object changes.</summary>
    public ReconcilerHost Watch<T>(Action<InformerEvent<T>, WorkQueue<ObjectKey>> handler)
        where T : class, IApiObject, IApiMessage<T> => Watch(context.Informers.For<T>(), handler);

    /// <summary>Lets a handler choose what to reconcile when an object of an informer changes.</summary>
    public ReconcilerHost Watch<T>(IInformer<T> informer, Action<InformerEvent<T>, WorkQueue<ObjectKey>> handler)
        where T : class, IApiObject, IApiMessage<T>
    {
        registrations.Add(informer.AddHandler(change => handler(change, Queue)));
        needs.Add(informer.WaitForSyncAsync);
        return this;
    }

    /// <summary>Waits for a type's cache before the first key, without reacting to its changes.</summary>
    public ReconcilerHost Needs<T>()
        where T : class, IApiObject, IApiMessage<T>
    {
        needs.Add(context.Informers.For<T>().WaitForSyncAsync);
        return this;
    }

    /// <summary>Runs the workers until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var synced in needs)
            {
                await synced(cancellationToken);
            }

            var running = new Task[workers];
            for (var i = 0; i < workers; i++)
            {
                running[i] = WorkAsync(cancellationToken);
            }

            await Task.WhenAll(running);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            Dispose();
            Task[] rest;
            lock (finishing)
            {
                rest = [.. finishing];
            }

            await Task.WhenAll(rest);
        }
    }

    /// <summary>Takes the handlers off and stops the queue.</summary>
    public void Dispose()
    {
        context.Activity.Remove(isIdle);
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        registrations.Clear();
        Queue.Dispose();
    }

    private static ObjectKey? Owner(IApiObject? value, string kind)
    {
        var owner = value?.Metadata.OwnerReferences.Find(o => o.Controller == true && o.Kind == kind);
        return owner is null ? null : new(value!.Metadata.Namespace, owner.Name);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = await Queue.GetAsync(cancellationToken);
            var scope = new WriteScope();
            await ReconcileAsync(key, scope, cancellationToken);
            var finish = FinishAsync(key, scope, cancellationToken);
            if (!finish.IsCompleted)
            {
                Track(finish);
            }
        }
    }

    private async Task ReconcileAsync(ObjectKey key, WriteScope scope, CancellationToken cancellationToken)
    {
        WriteScope.Enter(scope);
        try
        {
            var again = await reconciler.ReconcileAsync(key, cancellationToken);
            Queue.Forget(key);
            if (again is not null)
            {
                Queue.AddAfter(key, again.Value);
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped; the level is reconciled when the controller runs again.
        }
        catch (StatusException exception) when (exception.Code == 409)
        {
            Queue.AddRateLimited(key);
            LogConflict(logger, name, key.Namespace, key.Name, exception.Message);
        }
        catch (Exception exception)
        {
            var delay = Queue.AddRateLimited(key);
            LogFailed(logger, exception, name, key.Namespace, key.Name, delay.TotalSeconds);
        }
    }

    /// <summary>Gives the key back once its writes have been seen. Meanwhile the worker takes other keys.</summary>
    private async Task FinishAsync(ObjectKey key, WriteScope scope, CancellationToken cancellationToken)
    {
        try
        {
            await scope.WaitSeenAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }

        Queue.Done(key);
    }

    private void Track(Task task)
    {
        lock (finishing)
        {
            finishing.Add(task);
        }

        task.ContinueWith(
            (done, state) =>
            {
                lock (finishing)
                {
                    finishing.Remove(done);
                }
            },
            null,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Error, Message = "reconciling failed: controller={Controller} namespace={Namespace} name={Name} retrySeconds={RetrySeconds}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string controller, string @namespace, string name, double retrySeconds);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Debug, Message = "object has changed meanwhile, trying again: controller={Controller} namespace={Namespace} name={Name} error={Error}")]
    private static partial void LogConflict(ILogger logger, string controller, string @namespace, string name, string error);
}

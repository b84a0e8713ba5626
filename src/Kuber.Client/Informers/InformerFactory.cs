using System.Diagnostics.CodeAnalysis;
using Kuber.Api.Runtime;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Informers;

/// <summary>The informers of one process, over one client.</summary>
public sealed class InformerFactory(IApiClient client, TimeProvider clock, Random random, ILoggerFactory loggers) : IInformerFactory
{
    private readonly Lock gate = new();
    private readonly Dictionary<(Type, InformerScope), IRunningInformer> informers = [];
    private readonly List<Task> running = [];
    private readonly ILogger logger = loggers.CreateLogger("Kuber.Client.Informers");
    private CancellationToken stop;
    private bool started;

    /// <inheritdoc/>
    public IInformer<T> For<T>()
        where T : class, IApiObject, IApiMessage<T> => For<T>(InformerScope.All);

    /// <inheritdoc/>
    public IInformer<T> For<T>(InformerScope scope)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            if (informers.TryGetValue((typeof(T), scope), out var existing))
            {
                return (IInformer<T>)existing;
            }

            var informer = new Informer<T>(client, scope, clock, new Random(random.Next()), logger);
            informers.Add((typeof(T), scope), informer);
            if (started)
            {
                running.Add(informer.RunAsync(stop));
            }

            return informer;
        }
    }

    /// <inheritdoc/>
    public bool TryGet<T>([NotNullWhen(true)] out IInformer<T>? informer)
        where T : class, IApiObject, IApiMessage<T>
    {
        lock (gate)
        {
            informer = informers.TryGetValue((typeof(T), InformerScope.All), out var existing) ? (IInformer<T>)existing : null;
            return informer is not null;
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (started)
            {
                throw new InvalidOperationException("the informers run already");
            }

            started = true;
            stop = cancellationToken;
            foreach (var informer in informers.Values)
            {
                running.Add(informer.RunAsync(cancellationToken));
            }
        }

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), stopped);
        await stopped.Task;
        Task[] all;
        lock (gate)
        {
            all = [.. running];
        }

        await Task.WhenAll(all);
    }

    /// <inheritdoc/>
    public async Task WaitForSyncAsync(CancellationToken cancellationToken)
    {
        IRunningInformer[] all;
        lock (gate)
        {
            all = [.. informers.Values];
        }

        foreach (var informer in all)
        {
            await informer.WaitForSyncAsync(cancellationToken);
        }
    }
}

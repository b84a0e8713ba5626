namespace Kuber.Simulation.Network;

/// <summary>An exchange of one request and one answer.</summary>
internal interface ICall : IExchange;
